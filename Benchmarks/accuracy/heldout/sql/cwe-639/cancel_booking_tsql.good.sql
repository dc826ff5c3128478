CREATE PROCEDURE dbo.CancelBooking
    @CurrentUserId INT,
    @BookingId INT
AS
BEGIN
    SET NOCOUNT ON;

    UPDATE dbo.Booking
    SET Status = 'cancelled',
        CancelledAt = SYSUTCDATETIME(),
        CancelledBy = @CurrentUserId
    WHERE BookingId = @BookingId
      AND UserId = @CurrentUserId;

    IF @@ROWCOUNT = 0
        THROW 50004, 'Booking not found', 1;
END;
GO
