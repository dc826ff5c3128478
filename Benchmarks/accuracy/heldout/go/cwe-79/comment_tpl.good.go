package service

import (
	"database/sql"
	"html/template"
	"net/http"
)

var page = template.Must(template.New("c").Parse(
	`<ul>{{range .}}<li><b>{{.Author}}</b>: {{.Body}}</li>{{end}}</ul>`))

type Comment struct {
	Author string
	Body   string
}

func comments(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		rows, err := db.Query("SELECT author, body FROM comments")
		if err != nil {
			http.Error(w, "error", http.StatusInternalServerError)
			return
		}
		defer rows.Close()
		var list []Comment
		for rows.Next() {
			var author, body string
			if rows.Scan(&author, &body) == nil {
				list = append(list, Comment{author, body})
			}
		}
		page.Execute(w, list)
	}
}
