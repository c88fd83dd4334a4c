type FileFieldProps = { id: string; name: string; label: string; hint: string; accept: string };

/** A file from the camera or from the device. */
export function FileField({ id, name, label, hint, accept }: FileFieldProps) {
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <p id={`${id}-hint`} className="small muted">
        {hint}
      </p>
      <input id={id} type="file" name={name} accept={accept} aria-describedby={`${id}-hint`} className="filefield" />
    </div>
  );
}
