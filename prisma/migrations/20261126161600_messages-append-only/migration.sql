-- What was said to a complainant, and who set a risk score, stay like the other histories.
CREATE TRIGGER complaint_message_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON complaint_message
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER risk_setting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON risk_setting
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
