package util

import (
	"database/sql"
	"fmt"
	"log"
	"net/http"
)

func orders(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var n int
		err := db.QueryRow("SELECT count(*) FROM orders").Scan(&n)
		if err != nil {
			log.Printf("count orders: %v", err)
			http.Error(w, "internal error", http.StatusInternalServerError)
			return
		}
		fmt.Fprintf(w, "%d orders\n", n)
	}
}
