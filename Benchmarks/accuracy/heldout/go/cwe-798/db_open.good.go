package handlers

import (
	"database/sql"
	"errors"
	_ "github.com/lib/pq"
	"os"
)

func openDB() (*sql.DB, error) {
	dsn := os.Getenv("BILLING_DSN")
	if dsn == "" {
		return nil, errors.New("BILLING_DSN is not set")
	}
	db, err := sql.Open("postgres", dsn)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(20)
	return db, db.Ping()
}
