<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** Driving lessons that the schools have booked. */
final class LessonBookings
{
    public function __construct(private PDO $db, private int $schoolNo)
    {
    }

    /** Books a lesson for the school that the app works for. */
    public function add(string $pupil, string $instructor, string $startsAt, int $minutes): int
    {
        $insert = $this->db->prepare(
            'INSERT INTO lesson_bookings (school_no, pupil, instructor, starts_at, lesson_minutes) VALUES (?, ?, ?, ?, ?)'
        );
        $insert->execute([$this->schoolNo, $pupil, $instructor, $startsAt, $minutes]);
        return (int) $this->db->lastInsertId();
    }

    /** All lessons by their start. */
    public function all(): array
    {
        return $this->db->query('SELECT * FROM lesson_bookings ORDER BY starts_at')->fetchAll(PDO::FETCH_ASSOC);
    }

    public function move(int $bookingNo, string $startsAt): void
    {
        $this->db->prepare('UPDATE lesson_bookings SET starts_at = ? WHERE booking_no = ?')
            ->execute([$startsAt, $bookingNo]);
    }

    public function cancel(int $bookingNo): void
    {
        $this->db->prepare('DELETE FROM lesson_bookings WHERE booking_no = ?')->execute([$bookingNo]);
    }
}
