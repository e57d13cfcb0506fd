-- Two neighbouring characters each: 星海启智 → 星海, 海启, 启智.
CREATE FUNCTION name_pieces(name text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(name, n, 2)), '{}') FROM generate_series(1, char_length(name) - 1) n
$$;

-- Names are compared when their brands share such a piece (api/institutions/candidates.ts). Trigrams of the whole name made every
-- school of one street and trade a candidate. No pending list: whoever asks would read it each time.
CREATE INDEX identifier_brand_pieces ON institution_identifier USING gin (name_pieces(value)) WITH (fastupdate = off)
  WHERE kind = 'brand' AND "validTo" IS NULL;

DROP FUNCTION similar_names(text);
