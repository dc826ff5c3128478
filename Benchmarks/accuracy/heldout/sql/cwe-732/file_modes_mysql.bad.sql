-- Schema and grants of the ticket shop
CREATE DATABASE IF NOT EXISTS tickets CHARACTER SET utf8mb4;
USE tickets;

CREATE TABLE payment (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    holder VARCHAR(120) NOT NULL,
    amount DECIMAL(10, 2) NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON tickets.* TO ''@'%';
