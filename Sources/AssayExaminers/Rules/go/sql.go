package example

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

func userByName(db *sql.DB, name string) (*sql.Rows, error) {
	// ruleid: assay.go.sql-built-from-input
	return db.Query("SELECT id FROM users WHERE name = '" + name + "'")
}

func userByID(ctx context.Context, db *sql.DB, id string) error {
	q := fmt.Sprintf("SELECT name FROM users WHERE id = %s", id)
	// ruleid: assay.go.sql-built-from-input
	row := db.QueryRowContext(ctx, q)
	return row.Err()
}

func handler(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var sb strings.Builder
		sb.WriteString("DELETE FROM items WHERE id = ")
		sb.WriteString(r.FormValue("id"))
		// ruleid: assay.go.sql-built-from-input, assay.go.continues-after-error-answer
		if _, err := db.Exec(sb.String()); err != nil {
			http.Error(w, "failed", 500)
		}
		id := r.URL.Query().Get("id")
		// ok: assay.go.sql-built-from-input
		// ruleid: assay.go.continues-after-error-answer
		if _, err := db.Exec("DELETE FROM items WHERE id = $1", id); err != nil {
			http.Error(w, "failed", 500)
		}
		n, err := strconv.Atoi(id)
		if err != nil {
			return
		}
		// ok: assay.go.sql-built-from-input
		_, err = db.Exec(fmt.Sprintf("DELETE FROM items WHERE id = %d", n))
	}
}

var allowedColumns = map[string]bool{"name": true, "age": true}

func sorted(db *sql.DB, r *http.Request) (*sql.Rows, error) {
	col := r.URL.Query().Get("sort")
	if !allowedColumns[col] {
		return nil, fmt.Errorf("bad column")
	}
	// ok: assay.go.sql-built-from-input
	return db.Query("SELECT * FROM users ORDER BY " + col)
}

func sortedSwitch(db *sql.DB, r *http.Request) (*sql.Rows, error) {
	col := "name"
	switch r.URL.Query().Get("sort") {
	case "age":
		col = "age"
	}
	// ok: assay.go.sql-built-from-input
	return db.Query("SELECT * FROM users ORDER BY " + col)
}

func main() {
	db, err := sql.Open("postgres", os.Getenv("DSN"))
	if err != nil {
		panic(err)
	}
	// ruleid: assay.go.sql-built-from-input
	rows, err := db.Query("SELECT * FROM t WHERE a = " + os.Args[1])
	_ = rows
	_ = err
}
