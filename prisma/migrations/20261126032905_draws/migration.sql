-- CreateTable
CREATE TABLE "draw" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "districtCode" CHAR(6),
    "pool" JSONB NOT NULL,
    "poolHash" CHAR(64) NOT NULL,
    "commitment" CHAR(64) NOT NULL,
    "secret" TEXT NOT NULL,
    "witness" TEXT,
    "seed" CHAR(64),
    "result" JSONB,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "drawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "draw_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_task" (
    "id" UUID NOT NULL,
    "drawId" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "inspectorIds" TEXT[],
    "result" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "inspectedOn" CHAR(10),
    "publishBy" CHAR(10),
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "inspection_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspector_avoidance" (
    "inspectorId" TEXT NOT NULL,
    "institutionId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inspector_avoidance_pkey" PRIMARY KEY ("inspectorId","institutionId")
);

-- CreateIndex
CREATE INDEX "draw_districtCode_createdAt_idx" ON "draw"("districtCode", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "inspection_task_institutionId_idx" ON "inspection_task"("institutionId");

-- CreateIndex
CREATE UNIQUE INDEX "inspection_task_drawId_institutionId_key" ON "inspection_task"("drawId", "institutionId");

-- AddForeignKey
ALTER TABLE "inspection_task" ADD CONSTRAINT "inspection_task_drawId_fkey" FOREIGN KEY ("drawId") REFERENCES "draw"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: once drawn, a draw is never changed, and what was committed to stays from the first moment.
CREATE FUNCTION keep_draw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."drawnAt" IS NOT NULL OR NEW.pool::text <> OLD.pool::text OR NEW."poolHash" <> OLD."poolHash"
    OR NEW.commitment <> OLD.commitment OR NEW.secret <> OLD.secret THEN
    RAISE EXCEPTION 'a draw keeps what was committed to';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draw_kept BEFORE UPDATE OR DELETE ON draw FOR EACH ROW EXECUTE FUNCTION keep_draw();
