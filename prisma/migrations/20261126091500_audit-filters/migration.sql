-- The log is read by verb and by day.
CREATE INDEX "audit_event_action_seq_idx" ON "audit_event"("action", "seq");
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");
