
// Appended to node_api.h: the published headers leave out what is experimental, and an experimental module that frees
// its objects without this function ends the process.
#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
EXTERN_C_START
NAPI_EXTERN napi_status NAPI_CDECL node_api_post_finalizer(node_api_basic_env env,
                                                           napi_finalize finalize_cb,
                                                           void* finalize_data,
                                                           void* finalize_hint);
EXTERN_C_END
