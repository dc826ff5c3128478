-- accounts of the warehouse application
CREATE ROLE wh_clerk;
GRANT CREATE SESSION TO wh_clerk;
GRANT SELECT, UPDATE ON wh.stock TO wh_clerk;
GRANT SELECT, INSERT ON wh.movement TO wh_clerk;

GRANT wh_clerk TO wh_app;
ALTER USER wh_app DEFAULT ROLE ALL;
ALTER USER wh_app QUOTA 500M ON users;
