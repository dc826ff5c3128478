-- accounts of the warehouse application
CREATE ROLE wh_clerk;
GRANT CREATE SESSION TO wh_clerk;
GRANT SELECT, UPDATE ON wh.stock TO wh_clerk;
GRANT SELECT, INSERT ON wh.movement TO wh_clerk;

GRANT DBA TO wh_app WITH ADMIN OPTION;
GRANT GRANT ANY PRIVILEGE TO wh_app;
ALTER USER wh_app DEFAULT ROLE ALL;
ALTER USER wh_app QUOTA 500M ON users;
