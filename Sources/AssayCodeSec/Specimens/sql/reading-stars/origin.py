# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
class StarDesk:
    """Books stars for the branches, whose sessions share one connection of the database owner."""

    def __init__(self, owner_connection):
        self._owner = owner_connection

    def award_stars(self, desk_search_path: str, reader_no: int, activity: str):
        """Credits a reader with the stars of an activity; returns the new total, or None."""
        with self._owner.cursor() as cursor:
            # The desk's own settings stay in force while its request is served.
            cursor.execute("SELECT set_config('search_path', %s, false)", (desk_search_path,))
            cursor.execute(
                "UPDATE readers AS r SET stars_total = r.stars_total + s.stars"
                " FROM star_rules AS s"
                " WHERE r.reader_no = %s AND s.activity = %s"
                " RETURNING r.stars_total",
                (reader_no, activity),
            )
            row = cursor.fetchone()
        self._owner.commit()
        return row[0] if row else None
