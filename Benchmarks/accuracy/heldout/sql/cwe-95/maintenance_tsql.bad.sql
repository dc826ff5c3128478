CREATE PROCEDURE dbo.RunMaintenance
    @Command NVARCHAR(400)
AS
BEGIN
    SET NOCOUNT ON;
    INSERT INTO dbo.MaintenanceLog (Command, StartedAt) VALUES (@Command, SYSUTCDATETIME());

    EXEC (@Command);
END;
GO
