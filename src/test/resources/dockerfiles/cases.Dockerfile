from alpine as Build
Run echo hi
wOrKdIr /x
FROM build
copy --from=BUILD /a /b
cmd ["x"]
