package app

import "net/http"

func routes(mux *http.ServeMux, del func(user, post string) error, who func(*http.Request) string) {
	mux.HandleFunc("GET /posts/{id}/delete", func(w http.ResponseWriter, r *http.Request) {
		user := who(r)
		if user == "" {
			http.Error(w, "sign in first", http.StatusUnauthorized)
			return
		}
		if err := del(user, r.PathValue("id")); err != nil {
			http.NotFound(w, r)
			return
		}
		http.Redirect(w, r, "/posts", http.StatusSeeOther)
	})
}
