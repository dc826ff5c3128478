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

    UPDATE dbo.Member SET Role = @NewRole WHERE MemberId = @MemberId;

    INSERT INTO dbo.RoleChange (ActorId, MemberId, NewRole, ChangedAt)
    VALUES (@ActorId, @MemberId, @NewRole, SYSUTCDATETIME());
END;
GO
