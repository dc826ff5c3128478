package store

import (
	"crypto/subtle"
	"database/sql"
	"net/http"
)

func changeMail(db *sql.DB, sessions func(*http.Request) (int, string)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			http.Error(w, "POST only", http.StatusMethodNotAllowed)
			return
		}
		user, token := sessions(r)
		if user == 0 || subtle.ConstantTimeCompare([]byte(token), []byte(r.PostFormValue("csrf"))) != 1 {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		_, err := db.Exec("UPDATE users SET mail = ? WHERE id = ?", r.PostFormValue("mail"), user)
		if err != nil {
			http.Error(w, "error", http.StatusInternalServerError)
			return
		}
		http.Redirect(w, r, "/account", http.StatusSeeOther)
	}
}
