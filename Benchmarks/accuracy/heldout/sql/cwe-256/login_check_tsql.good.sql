CREATE PROCEDURE dbo.CheckLogin
    @Login NVARCHAR(60)
AS
BEGIN
    SET NOCOUNT ON;
    -- the application verifies the bcrypt string
    SELECT UserId, DisplayName, PasswordBcrypt
    FROM dbo.AppUser
    WHERE Login = @Login
      AND IsActive = 1;

    UPDATE dbo.AppUser SET LastLoginTry = SYSUTCDATETIME() WHERE Login = @Login;
END;
GO
