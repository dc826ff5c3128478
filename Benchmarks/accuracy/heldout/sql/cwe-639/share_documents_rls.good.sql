CREATE TABLE document (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner_id bigint NOT NULL,
    title text NOT NULL,
    body text
);

ALTER TABLE document ENABLE ROW LEVEL SECURITY;
ALTER TABLE document FORCE ROW LEVEL SECURITY;

CREATE POLICY document_access ON document
    FOR ALL TO app_user
    USING (owner_id = current_setting('app.user_id')::bigint)
    WITH CHECK (owner_id = current_setting('app.user_id')::bigint);

GRANT SELECT, INSERT, UPDATE, DELETE ON document TO app_user;
