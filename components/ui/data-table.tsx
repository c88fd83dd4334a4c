import type { ReactNode } from 'react';
import { classNames } from './class-names';

type Column = {
  key: string;
  label: string;
  isNumber?: boolean;
  /** The label is for screen readers only, e.g. above actions. */
  isLabelHidden?: boolean;
  /** Of a dense table: how wide, beside the others. */
  share?: number;
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
  /** Many columns of words: each of its share of the width, and in a card the values stand below each other. */
  isDense?: boolean;
};

function Widths({ columns }: { columns: readonly Column[] }) {
  const all = columns.reduce((sum, { share = 1 }) => sum + share, 0);
  return (
    <colgroup>
      {columns.map(({ key, share = 1 }) => (
        <col key={key} width={`${((100 * share) / all).toFixed(1)}%`} />
      ))}
    </colgroup>
  );
}

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

function Head({ columns }: { columns: readonly Column[] }) {
  return (
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
  );
}

function Body({ columns, rows }: Pick<DataTableProps, 'columns' | 'rows'>) {
  return (
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
  );
}

/** A real table with a caption; below 900 px each row is a card with the same labels. */
export function DataTable({ caption, isCaptionHidden, columns, rows, isDense }: DataTableProps) {
  return (
    <table role="table" className={classNames('datatable', isDense && 'datatable-dense')}>
      <caption className={isCaptionHidden ? 'sr-only' : undefined}>{caption}</caption>
      {isDense && <Widths columns={columns} />}
      <Head columns={columns} />
      <Body columns={columns} rows={rows} />
    </table>
  );
}
