CREATE PROCEDURE dbo.SetPin @CardId INT, @Salt VARBINARY(32), @PinPbkdf2 VARBINARY(64), @Iterations INT
AS
BEGIN
    SET NOCOUNT ON;
    IF @Iterations < 600000
        THROW 50020, 'Too few iterations', 1;
    UPDATE dbo.Card
    SET PinSalt = @Salt, PinHash = @PinPbkdf2, PinIterations = @Iterations
    WHERE CardId = @CardId;
    INSERT INTO dbo.CardEvent (CardId, Kind, At) VALUES (@CardId, 'pin', SYSUTCDATETIME());
END;
GO
