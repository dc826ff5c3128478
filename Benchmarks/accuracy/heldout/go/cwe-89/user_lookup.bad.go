package web

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
)

type Users struct{ db *sql.DB }

func (u *Users) ByName(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	var id int
	var mail string
	q := fmt.Sprintf("SELECT id, mail FROM users WHERE name = '%s'", name)
	err := u.db.QueryRow(q).Scan(&id, &mail)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(map[string]any{"id": id, "mail": mail})
}
