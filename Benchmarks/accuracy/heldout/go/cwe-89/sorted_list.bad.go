package jobs

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"
)

func listBooks(ctx context.Context, db *sql.DB, sortBy string) ([]string, error) {
	rows, err := db.QueryContext(ctx, "SELECT title FROM books ORDER BY "+sortBy)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var titles []string
	for rows.Next() {
		var t string
		if err := rows.Scan(&t); err != nil {
			return nil, err
		}
		titles = append(titles, t)
	}
	return titles, rows.Err()
}

func booksHandler(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		titles, err := listBooks(r.Context(), db, r.FormValue("sort"))
		if err != nil {
			http.Error(w, "database error", http.StatusInternalServerError)
			return
		}
		json.NewEncoder(w).Encode(titles)
	}
}
