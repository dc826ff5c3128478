// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package parcels

import "strings"

const (
	parcelRows = "SELECT id, city, status, weight, arrived FROM parcels WHERE depot = ?"
	parcelKey  = "CASE ? WHEN 'city' THEN city WHEN 'status' THEN status WHEN 'weight' THEN weight WHEN 'arrived' THEN arrived ELSE id END"
)

// ParcelQuery builds the statement of the parcel list and its arguments.
func ParcelQuery(depot string, statuses []string, sortColumn string, descending bool) (string, []any, error) {
	var text strings.Builder
	args := []any{depot}
	text.WriteString(parcelRows)
	for index, each := range statuses {
		if index == 0 {
			text.WriteString(" AND (status = ?")
		} else {
			text.WriteString(" OR status = ?")
		}
		args = append(args, each)
	}
	if len(statuses) > 0 {
		text.WriteString(")")
	}
	text.WriteString(" ORDER BY " + parcelKey)
	args = append(args, sortColumn)
	if descending {
		text.WriteString(" DESC")
	}
	return text.String(), args, nil
}
