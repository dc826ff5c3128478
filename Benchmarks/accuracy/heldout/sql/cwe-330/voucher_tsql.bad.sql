CREATE PROCEDURE dbo.CreateVoucher @Amount DECIMAL(10, 2)
AS
BEGIN
    SET NOCOUNT ON;
    DECLARE @Code VARCHAR(32);
    SET @Code = CONVERT(VARCHAR(12), CAST(RAND() * 1000000000000 AS BIGINT));

    INSERT INTO dbo.Voucher (Code, Amount, CreatedAt)
    VALUES (@Code, @Amount, SYSUTCDATETIME());
    SELECT @Code AS Code;
END;
GO
