CREATE PROCEDURE dbo.CheckLogin
    @Login NVARCHAR(60),
    @Password NVARCHAR(100)
AS
BEGIN
    SET NOCOUNT ON;
    SELECT UserId, DisplayName
    FROM dbo.AppUser
    WHERE Login = @Login
      AND Password = @Password
      AND IsActive = 1;

    UPDATE dbo.AppUser SET LastLoginTry = SYSUTCDATETIME() WHERE Login = @Login;
END;
GO
