-- Loads the extension, so that its setting is known here.
SELECT show_limit();

-- The five names most like one. The operator asks the index only for what is likely enough to count (nameWeights.leastSimilarity);
-- with the extension's own 0.3 it would fetch and compare every name of the same county and trade.
CREATE FUNCTION similar_names(asked text) RETURNS TABLE ("institutionId" uuid, likeness float8)
LANGUAGE sql STABLE SET pg_trgm.similarity_threshold = 0.55 AS $$
  SELECT coalesce(o."rootId", o.id), similarity(i.value, asked)::float8 AS likeness
  FROM institution_identifier i JOIN institution o ON o.id = i."institutionId"
  WHERE i.value % asked AND i.kind IN ('name', 'alias') AND i."validTo" IS NULL
  ORDER BY likeness DESC, i."institutionId" LIMIT 5
$$;
