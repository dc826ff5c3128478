package handlers

import (
	"database/sql"
	_ "github.com/lib/pq"
)

func openDB() (*sql.DB, error) {
	dsn := "postgres://billing:Qu4rtz-Heron-19@db.internal:5432/billing?sslmode=verify-full"
	db, err := sql.Open("postgres", dsn)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(20)
	return db, db.Ping()
}
