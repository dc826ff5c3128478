CREATE DATABASE IF NOT EXISTS blog;

CREATE USER IF NOT EXISTS 'blog_app'@'10.0.5.%' IDENTIFIED WITH caching_sha2_password BY RANDOM PASSWORD;

-- the web application reads and writes posts and comments
GRANT ALL PRIVILEGES ON *.* TO 'blog_app'@'10.0.5.%';

ALTER USER 'blog_app'@'10.0.5.%' WITH MAX_USER_CONNECTIONS 40;
SHOW GRANTS FOR 'blog_app'@'10.0.5.%';
