import type { Transaction } from '../connection/database.ts';

/** 生育登记凭证 as issued: the printed bytes are kept, so that what was issued can always be shown again. */
export interface StoredVoucher {
  readonly number: string;
  readonly caseId: string;
  readonly personId: string;
  readonly qrText: string;
  readonly shortCode: string;
  readonly issuedAt: string;
  readonly revokedAt: string | null;
}

export async function saveVoucher(
  tx: Transaction,
  voucher: Omit<StoredVoucher, 'revokedAt'> & { readonly pdf: Uint8Array },
): Promise<void> {
  await tx.query(
    `insert into certificate.voucher (number, case_id, person_id, qr_text, short_code, pdf, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      voucher.number,
      voucher.caseId,
      voucher.personId,
      voucher.qrText,
      voucher.shortCode,
      Buffer.from(voucher.pdf),
      voucher.issuedAt,
    ],
  );
}

export async function findVoucherOfCase(
  tx: Transaction,
  caseId: string,
): Promise<StoredVoucher | undefined> {
  const [row] = await tx.query<StoredVoucher>(
    `select number, case_id as "caseId", person_id as "personId", qr_text as "qrText", short_code as "shortCode",
            to_char(issued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "issuedAt",
            to_char(revoked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "revokedAt"
       from certificate.voucher
      where case_id = $1
      order by issued_at desc
      limit 1`,
    [caseId],
  );
  return row;
}

export async function findVoucherPdf(
  tx: Transaction,
  caseId: string,
): Promise<Uint8Array | undefined> {
  const [row] = await tx.query<{ pdf: Buffer }>(
    'select pdf from certificate.voucher where case_id = $1 order by issued_at desc limit 1',
    [caseId],
  );
  return row?.pdf;
}

export async function revokeVouchersOfCase(
  tx: Transaction,
  order: { readonly caseId: string; readonly at: string },
): Promise<void> {
  await tx.query(
    'update certificate.voucher set revoked_at = $2 where case_id = $1 and revoked_at is null',
    [order.caseId, order.at],
  );
}

/** Numbers that no longer hold, for the offline verifier's kit. */
export async function listRevokedVouchers(
  tx: Transaction,
  limit: number,
): Promise<readonly string[]> {
  const rows = await tx.query<{ number: string }>(
    'select number from certificate.voucher where revoked_at is not null order by number limit $1',
    [limit],
  );
  return rows.map((row) => row.number);
}
