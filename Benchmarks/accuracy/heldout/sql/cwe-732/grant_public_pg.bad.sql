CREATE SCHEMA payroll;

CREATE TABLE payroll.salary (
    employee_id int PRIMARY KEY,
    amount numeric(12, 2) NOT NULL,
    iban text NOT NULL
);

GRANT USAGE ON SCHEMA payroll TO PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA payroll TO PUBLIC;

CREATE INDEX salary_amount_idx ON payroll.salary (amount);
