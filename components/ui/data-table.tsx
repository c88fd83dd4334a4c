import type { ReactNode } from 'react';
import { classNames } from './class-names';

type Column = {
  key: string;
  label: string;
  isNumber?: boolean;
  /** The label is for screen readers only, e.g. above actions. */
  isLabelHidden?: boolean;
};

type Row = {
  id: string;
  /** By column key. The first column's cell is the row's header. A missing cell is empty. */
  cells: Readonly<Record<string, ReactNode>>;
};

type DataTableProps = {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  /** False keeps a wide table a table inside its own sideways frame. */
  hasCards?: boolean;
};

// Explicit roles: `display: block`, which turns rows into cards, would otherwise take the table away from screen readers.
function Cell({ column, isHeader, children }: { column: Column; isHeader: boolean; children: ReactNode }) {
  const className = classNames(column.isNumber === true && 'cell-right') || undefined;
  const label = column.isLabelHidden === true || isHeader ? undefined : column.label;
  return isHeader ? (
    <th scope="row" role="rowheader" className={className}>
      {children}
    </th>
  ) : (
    <td role="cell" className={className} data-label={label}>
      {children}
    </td>
  );
}

/** A real table with a caption; below 900 px each row is a card with the same labels. */
export function DataTable({ caption, isCaptionHidden = false, columns, rows, hasCards = true }: DataTableProps) {
  const table = (
    <table role="table" className={classNames('datatable', hasCards && 'datatable-cards')}>
      <caption className={isCaptionHidden ? 'sr-only' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              className={classNames(column.isNumber === true && 'cell-right') || undefined}
            >
              <span className={column.isLabelHidden === true ? 'sr-only' : undefined}>{column.label}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row">
            {columns.map((column, place) => (
              <Cell key={column.key} column={column} isHeader={place === 0}>
                {row.cells[column.key]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return hasCards ? (
    table
  ) : (
    <div className="sheetframe" role="region" aria-label={caption} tabIndex={0}>
      {table}
    </div>
  );
}
