CREATE PROCEDURE dbo.ImportDailyPrices
    @Day DATE
WITH EXECUTE AS 'dbo'
AS
BEGIN
    SET NOCOUNT ON;
    DELETE FROM dbo.Price WHERE PriceDay = @Day;
    INSERT INTO dbo.Price (Sku, PriceDay, Amount)
    SELECT Sku, PriceDay, Amount
    FROM staging.PriceFeed
    WHERE PriceDay = @Day;
END;
GO
