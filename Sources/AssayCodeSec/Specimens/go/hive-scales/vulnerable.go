// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package hives

import (
	"encoding/json"
	"io"
	"net/http"
)

// ReceiveScales takes the weights that a gateway delivers.
func ReceiveScales(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "the delivery broke off", http.StatusBadRequest)
		return
	}
	var weights []struct {
		Hive  string `json:"hive"`
		Grams int    `json:"grams"`
	}
	if err := json.Unmarshal(body, &weights); err != nil {
		http.Error(w, "the delivery cannot be read", http.StatusBadRequest)
		return
	}
	sum := 0
	for _, each := range weights {
		sum += each.Grams
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(map[string]int{"accepted": len(weights), "grams": sum})
}
