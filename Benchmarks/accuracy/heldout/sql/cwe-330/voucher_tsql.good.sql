CREATE PROCEDURE dbo.CreateVoucher @Amount DECIMAL(10, 2)
AS
BEGIN
    SET NOCOUNT ON;
    DECLARE @Code VARCHAR(32);
    SET @Code = CONVERT(VARCHAR(32), CRYPT_GEN_RANDOM(16), 2);

    INSERT INTO dbo.Voucher (Code, Amount, CreatedAt)
    VALUES (@Code, @Amount, SYSUTCDATETIME());
    SELECT @Code AS Code;
END;
GO
