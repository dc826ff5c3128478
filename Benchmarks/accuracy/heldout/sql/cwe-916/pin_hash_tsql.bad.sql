CREATE PROCEDURE dbo.SetPin @CardId INT, @Pin NVARCHAR(64)
AS
BEGIN
    SET NOCOUNT ON;
    DECLARE @Salt VARBINARY(32) = CRYPT_GEN_RANDOM(32);
    UPDATE dbo.Card
    SET PinSalt = @Salt,
        PinHash = HASHBYTES('SHA2_256', @Salt + CAST(@Pin AS VARBINARY(128)))
    WHERE CardId = @CardId;
    INSERT INTO dbo.CardEvent (CardId, Kind, At) VALUES (@CardId, 'pin', SYSUTCDATETIME());
END;
GO
