const TEXT_LIMIT = 160;

/**
 * Writes the address of a parcel as three lines into a buffer.
 * Returns their length, or -1 if they do not fit.
 */
function composeLabel(label, recipientName, streetLine, postCode, cityName) {
  const text = Buffer.allocUnsafe(TEXT_LIMIT);
  let length = 0;
  length += text.write(recipientName, length);
  length += text.write("\n", length);
  length += text.write(streetLine, length);
  length += text.write("\n", length);
  length += text.write(postCode, length);
  length += text.write(" ", length);
  length += text.write(cityName, length);
  length += text.write("\n", length);
  if (length + 1 > label.length) {
    return -1;
  }
  text.copy(label, 0, 0, length);
  label[length] = 0;
  return length;
}

module.exports = { composeLabel };
