-- AlterTable
ALTER TABLE "case_task" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'own';
-- Days that the product entered so far carried the kind as a Chinese beginning of their words.
UPDATE "case_task" t SET kind = k.kind, title = substr(t.title, length(k.beginning) + 1)
FROM (VALUES ('reappeared', '违规内容再次出现：'), ('promise-due', '机构承诺整改到期：'), ('recheck', '复查整改是否落实：')) k(kind, beginning)
WHERE starts_with(t.title, k.beginning) AND (t."createdById" = 'system' OR k.kind <> 'reappeared');
