CREATE SCHEMA payroll;

CREATE TABLE payroll.salary (
    employee_id int PRIMARY KEY,
    amount numeric(12, 2) NOT NULL,
    iban text NOT NULL
);

REVOKE ALL ON SCHEMA payroll FROM PUBLIC;
GRANT USAGE ON SCHEMA payroll TO hr_clerk;
GRANT SELECT, UPDATE ON payroll.salary TO hr_clerk;

CREATE INDEX salary_amount_idx ON payroll.salary (amount);
