CREATE OR ALTER PROCEDURE dbo.SearchProducts
    @Name NVARCHAR(100),
    @MaxPrice DECIMAL(10, 2) = NULL
AS
BEGIN
    SET NOCOUNT ON;
    DECLARE @sql NVARCHAR(MAX);

    SET @sql = N'SELECT Id, Name, Price FROM dbo.Products WHERE Name LIKE ''%' + @Name + N'%''';
    IF @MaxPrice IS NOT NULL
        SET @sql += N' AND Price <= ' + CAST(@MaxPrice AS NVARCHAR(20));

    EXEC (@sql);
END;
GO
