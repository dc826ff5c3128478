-- Changes the role of a member of the forum.
CREATE PROCEDURE dbo.SetMemberRole
    @ActorId INT,
    @MemberId INT,
    @NewRole VARCHAR(20)
AS
BEGIN
    SET NOCOUNT ON;
    IF @NewRole NOT IN ('member', 'moderator', 'admin')
        THROW 50010, 'Unknown role', 1;
    IF NOT EXISTS (SELECT 1 FROM dbo.Member WHERE MemberId = @ActorId AND Role = 'admin')
        THROW 50011, 'Not allowed', 1;

    UPDATE dbo.Member SET Role = @NewRole WHERE MemberId = @MemberId;

    INSERT INTO dbo.RoleChange (ActorId, MemberId, NewRole, ChangedAt)
    VALUES (@ActorId, @MemberId, @NewRole, SYSUTCDATETIME());
END;
GO
