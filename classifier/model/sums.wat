;; The sums of a text's classes, four classes at a time: what JavaScript has no instruction for. Made into sums.wasm by `npm run wasm`.
(module
  (memory (export "memory") 1)

  ;; To each of the numbers from $sums on, as many as fill $width bytes, adds value times weight of every feature of the text.
  ;; $features and $values: $found 32-bit numbers each. $rows: the weights, $width bytes to a feature. All are addresses, in bytes.
  (func (export "addUp")
    (param $features i32) (param $values i32) (param $found i32) (param $rows i32) (param $width i32) (param $sums i32)
    (local $feature i32) (local $value i32) (local $featuresEnd i32) (local $sumsEnd i32) (local $four v128)
    (local.set $featuresEnd (i32.add (local.get $features) (i32.shl (local.get $found) (i32.const 2))))
    (local.set $sumsEnd (i32.add (local.get $sums) (local.get $width)))
    (loop $eachFour
      (local.set $four (v128.load (local.get $sums)))
      (local.set $feature (local.get $features))
      (local.set $value (local.get $values))
      (block $allAdded
        (loop $eachFeature
          (br_if $allAdded (i32.ge_u (local.get $feature) (local.get $featuresEnd)))
          (local.set $four
            (f32x4.add
              (local.get $four)
              (f32x4.mul
                (v128.load32_splat (local.get $value))
                (v128.load (i32.add (local.get $rows) (i32.mul (i32.load (local.get $feature)) (local.get $width)))))))
          (local.set $feature (i32.add (local.get $feature) (i32.const 4)))
          (local.set $value (i32.add (local.get $value) (i32.const 4)))
          (br $eachFeature)))
      (v128.store (local.get $sums) (local.get $four))
      (local.set $rows (i32.add (local.get $rows) (i32.const 16)))
      (local.set $sums (i32.add (local.get $sums) (i32.const 16)))
      (br_if $eachFour (i32.lt_u (local.get $sums) (local.get $sumsEnd))))))
