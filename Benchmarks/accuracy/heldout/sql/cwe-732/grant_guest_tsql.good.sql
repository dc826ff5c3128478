USE Clinic;
GO
CREATE TABLE dbo.PatientRecord (
    PatientId INT NOT NULL PRIMARY KEY,
    Diagnosis NVARCHAR(400) NOT NULL,
    UpdatedAt DATETIME2 NOT NULL DEFAULT SYSUTCDATETIME()
);
GO
CREATE ROLE clinic_doctors;
GRANT SELECT, UPDATE ON dbo.PatientRecord TO clinic_doctors;
GO
