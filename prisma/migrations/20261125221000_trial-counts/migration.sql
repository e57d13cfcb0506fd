-- The few texts in which a rule on trial would have found something: counting them must not read all the others.
CREATE INDEX "listing_on_trial_idx" ON "listing"("id") WHERE "state" = 'DONE' AND "classification" ? 'shadow';
CREATE INDEX "complaint_on_trial_idx" ON "complaint"("id") WHERE "classification" ? 'shadow';
