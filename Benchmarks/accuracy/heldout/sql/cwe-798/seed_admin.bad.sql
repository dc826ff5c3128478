-- initial data of the help desk
INSERT INTO role (id, name) VALUES (1, 'admin'), (2, 'agent'), (3, 'customer');

INSERT INTO app_user (id, login, role_id, pw_hash, must_change, active)
VALUES (1, 'admin', 1, crypt('admin123', gen_salt('bf', 12)), false, true);

INSERT INTO queue (name, owner_id) VALUES ('General', 1), ('Billing', 1);
INSERT INTO setting (name, value) VALUES ('lang', 'en'), ('signup', 'closed');
