CREATE PROCEDURE dbo.AppendAudit @Actor NVARCHAR(60), @Action NVARCHAR(400)
AS
BEGIN
    SET NOCOUNT ON;
    DECLARE @prev VARBINARY(64) =
        (SELECT TOP (1) RowHash FROM dbo.Audit WITH (UPDLOCK, HOLDLOCK) ORDER BY AuditId DESC);

    INSERT INTO dbo.Audit (Actor, Action, RowHash)
    VALUES (@Actor, @Action,
            HASHBYTES('SHA2_512', CONCAT(CONVERT(VARCHAR(130), @prev, 1), '|', @Actor, '|', @Action)));
END;
GO
