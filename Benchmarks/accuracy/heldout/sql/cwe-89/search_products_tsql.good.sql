CREATE OR ALTER PROCEDURE dbo.SearchProducts
    @Name NVARCHAR(100),
    @MaxPrice DECIMAL(10, 2) = NULL
AS
BEGIN
    SET NOCOUNT ON;
    DECLARE @sql NVARCHAR(MAX);

    SET @sql = N'SELECT Id, Name, Price FROM dbo.Products WHERE Name LIKE N''%'' + @n + N''%''';
    IF @MaxPrice IS NOT NULL
        SET @sql += N' AND Price <= @p';

    EXEC sp_executesql @sql, N'@n NVARCHAR(100), @p DECIMAL(10, 2)', @n = @Name, @p = @MaxPrice;
END;
GO
