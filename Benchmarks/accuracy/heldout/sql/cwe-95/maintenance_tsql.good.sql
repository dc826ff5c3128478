CREATE PROCEDURE dbo.RunMaintenance
    @Command NVARCHAR(400)
AS
BEGIN
    SET NOCOUNT ON;
    INSERT INTO dbo.MaintenanceLog (Command, StartedAt) VALUES (@Command, SYSUTCDATETIME());

    IF @Command = N'stats'
        EXEC sys.sp_updatestats;
    ELSE IF @Command = N'purge'
        DELETE FROM dbo.AuditTrail WHERE CreatedAt < DATEADD(YEAR, -2, SYSUTCDATETIME());
    ELSE
        THROW 50001, N'Unknown maintenance command', 1;
END;
GO
