package example

import (
	"database/sql"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"strconv"
)

func ignore(data []byte, tx *sql.Tx) int {
	// ruleid: assay.go.error-thrown-away
	n, _ := strconv.Atoi(string(data))
	var v map[string]int
	// ruleid: assay.go.error-not-read
	json.Unmarshal(data, &v)
	// ruleid: assay.go.error-not-read
	os.Chmod("x", 0o600)
	// ruleid: assay.go.error-thrown-away
	_ = tx.Commit()
	// ok: assay.go.error-not-read
	if err := os.Chmod("x", 0o600); err != nil {
		log.Print(err)
	}
	// ok: assay.go.error-thrown-away
	m, err := strconv.Atoi("3")
	// ruleid: assay.go.error-test-empty
	if err != nil {
	}
	// ok: assay.go.error-not-read, assay.go.error-thrown-away
	err = json.Unmarshal(data, &v)
	// ok: assay.go.error-test-empty
	if err != nil {
		return 0
	}
	return n + m
}

func recovers() {
	// ruleid: assay.go.error-test-empty
	defer func() { recover() }()
	// ok: assay.go.error-test-empty
	defer func() {
		if r := recover(); r != nil {
			log.Print(r)
		}
	}()
}

func handler(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.FormValue("n"))
	if err != nil {
		// ruleid: assay.go.panic-in-handler
		panic(err)
	}
	if n < 0 {
		// ruleid: assay.go.panic-in-handler
		log.Fatal("negative")
	}
	if n > 10 {
		// ok: assay.go.panic-in-handler
		http.Error(w, "bad", 400)
	}
}

func main() {
	if len(os.Args) < 2 {
		// ok: assay.go.panic-in-handler
		log.Fatal("usage")
	}
}
