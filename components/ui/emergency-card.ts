/**
 * Opens the card that the server put closed into the page, before anything was answered: a modal dialog, so that the
 * page behind it is out of reach, with focus on its heading. It stays, also under Escape, until a control inside with
 * `data-emergency-close` ("I'm safe, carry on") is pressed.
 */
export function showEmergencyCard(id: string): void {
  const card = document.getElementById(id);
  if (!(card instanceof HTMLDialogElement) || card.open) return;
  card.showModal();
  const heading = card.querySelector<HTMLElement>('h1, h2');
  if (heading !== null) {
    heading.tabIndex = -1;
    heading.focus();
  }
  card.onkeydown = (event) => {
    if (event.key === 'Escape') event.preventDefault();
  };
  card.oncancel = (event) => event.preventDefault();
  card.onclick = (event) => {
    const isClosing = event.target instanceof Element && event.target.closest('[data-emergency-close]') !== null;
    if (isClosing) card.close();
  };
}

/** Whether the card is still open: nobody has said yet that they are safe. */
export function isEmergencyCardOpen(id: string): boolean {
  const card = document.getElementById(id);
  return card instanceof HTMLDialogElement && card.open;
}

/** Does something that leads away from the page: at once, or, while the card is open, when it is closed. */
export function afterEmergencyCard(id: string | undefined, go: () => void): void {
  const card = id === undefined ? null : document.getElementById(id);
  if (card instanceof HTMLDialogElement && card.open) card.addEventListener('close', go, { once: true });
  else go();
}
