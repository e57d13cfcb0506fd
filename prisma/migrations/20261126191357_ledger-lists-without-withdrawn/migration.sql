-- By hand: lists, their counts and what is owed never show withdrawn rows. Indexes without them answer a count from the index alone.
DROP INDEX "ledger_row_ledger_day_id_idx";
DROP INDEX "ledger_row_ledger_districtCode_day_id_idx";
DROP INDEX "ledger_row_ledger_unit_day_id_idx";
CREATE INDEX ledger_row_by_day ON ledger_row (ledger, day DESC, id DESC) WHERE "withdrawnAt" IS NULL;
CREATE INDEX ledger_row_by_district ON ledger_row (ledger, "districtCode", day DESC, id DESC) WHERE "withdrawnAt" IS NULL;
CREATE INDEX ledger_row_by_unit ON ledger_row (ledger, unit, day DESC, id DESC) WHERE "withdrawnAt" IS NULL;
-- who has a row for which period
CREATE INDEX ledger_row_kept ON ledger_row (ledger, period, unit) WHERE "withdrawnAt" IS NULL;
-- the server made this one when it started; ledger_row_with_violations does the same
DROP INDEX IF EXISTS ledger_row_found;
-- the server makes those of the filters when it starts: let it make them anew, without withdrawn rows
DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT indexname FROM pg_indexes WHERE tablename = 'ledger_row' AND indexdef LIKE '%data ->> %' LOOP
    EXECUTE format('DROP INDEX %I', one.indexname);
  END LOOP;
END $$;
