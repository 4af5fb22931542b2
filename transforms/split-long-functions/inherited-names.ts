/**
 * Private methods and attributes of the classes of Python's library that programs inherit from, without the leading
 * underscore (CPython 3.11 and 3.13): a new method must not take the place of one, as the class may not be in sight.
 */
export const inheritedNames: ReadonlySet<string> = new Set(
  (
    'accept_connection accept_connection2 acquire_restore add_action add_callback add_callback_signalsafe ' +
    'add_container_actions add_help_option add_item add_multipart add_reader add_to_breaks add_version_option ' +
    'add_writer adjust_process_count adjust_thread_count after_fork append_message append_newline append_untagged ' +
    'apply_pax_info at_fork_reinit bootstrap_inner call_chain call_soon cancel_message check_action check_bye ' +
    'check_callback check_choice check_close check_closed check_conflict check_connected check_const ' +
    'check_default_executor check_dest check_nargs check_opt_strings check_prefix check_prompt_blank check_running ' +
    'check_sendfile_params check_signal check_thread check_timeout check_type check_value clean_req clean_tracebacks ' +
    'clear_cache close_conn close_pipe_fds close_self_pipe commit_removals compile_error_message complete_bpnumber ' +
    'complete_expression complete_location connect_sock connect_unixsocket convert_extras_requirements ' +
    'convert_to_boolean create_async_cb_wrapper create_async_exit_wrapper create_cb_wrapper ' +
    'create_connection_transport create_exit_wrapper create_gnu_long_header create_header create_option_list ' +
    'create_option_mappings create_pax_generic_header create_payload create_server_getaddrinfo create_socket ' +
    'create_tmp decode_pax_field decode_string determine_new_args disable_command_completion do_a_fancy_diff ' +
    'do_discovery do_shutdown do_wait do_waitpid do_waitpid_all dump_message dump_registry dump_sequences dump_ur ' +
    'encode_hostname encode_request end_offset ensure_fd_no_transport ensure_resolved ensure_stringlike ' +
    'ensure_tested_string exclude_misc exclude_packages exec_in_closure execute_child expand_help expand_patterns ' +
    'extract_member extract_one fill_text filter_trailing_slash finalize_license_files finalize_requires ' +
    'finalize_setup_keywords find_body find_lineno find_link_target find_options find_test_path find_tests ' +
    'fix_sentence_endings fix_up_module for_helper format_action format_action_invocation format_actions_usage ' +
    'format_args format_exc format_float_style format_general format_parsed_parts format_text format_usage ' +
    'from_coprime_ints from_iterable from_module from_parsed_parts from_parsed_string from_parts function_helper ' +
    'generate_toc get_actions_usage_parts get_all_options get_args get_capabilities get_chunk_left get_close_waiter ' +
    'get_codename get_content_length get_conv get_css get_default_metavar_for_optional ' +
    'get_default_metavar_for_positional get_devnull get_directory_containing_module get_encoder get_extract_tarinfo ' +
    'get_filter_function get_formatter get_handler get_handles get_help_string get_hostport get_kwargs get_line ' +
    'get_loop get_module_from_name get_name_from_path get_nargs_pattern get_option_tuples get_optional_actions ' +
    'get_optional_kwargs get_params_preserve get_positional_actions get_positional_kwargs get_previous_module ' +
    'get_project_config_files get_response get_socket get_subactions get_tagged_response get_tb_and_exceptions ' +
    'get_test get_toplevel_options get_value get_values get_versions guess_delimiter guess_quote_and_delimiter ' +
    'handle_conflict_error handle_conflict_resolve handle_continuation_line handle_error handle_exitstatus ' +
    'handle_fatal_error handle_header handle_long_word handle_nonfatal_error handle_option handle_request_noblock ' +
    'handle_rest handle_signal include_misc init_decrypter init_parsing_state init_read_gz init_watcher init_write_gz ' +
    'insert_timeout_error install_message interpolate_some invoke_callbacks is_base_error is_child is_owned ' +
    'is_protocol is_relevant_tb_level is_routine is_runtime_protocol iterate_directories join_multiline_values ' +
    'join_parts keep_positive launch_processes link_target load_breaks load_windows_store_certs log_destroy_pending ' +
    'log_subprocess log_traceback loop_factory make_cancelled_error make_child make_child_relpath ' +
    'make_datagram_transport make_multipart make_read_pipe_transport make_self_pipe make_socket_transport ' +
    'make_ssl_transport make_subprocess_transport make_substitution make_write_pipe_transport match_argument ' +
    'match_arguments_partial match_long_opt match_path maybe_resume_transport move_install_requirements_markers ' +
    'must_cancel name_set new_tag normalize_version on_error_fd_closer on_sigint on_task_done on_timeout ' +
    'open_generic_http open_mh_sequences_file open_to_write parse_args parse_command_opts parse_config_files ' +
    'parse_doctype_attlist parse_doctype_element parse_doctype_entity parse_doctype_notation parse_doctype_subset ' +
    'parse_example parse_known_args parse_optional parse_path parse_realm pop_action_class populate_option_list ' +
    'post_message_hook print_debug print_help print_invalid_arg print_lines print_message process_args process_events ' +
    'process_long_opt process_rfc2109_cookies process_self_data process_short_opts prune_breaks push_async_cm_exit ' +
    'push_cm_exit push_exit_callback raise_all read_and_discard_trailer read_args_from_files read_chunked ' +
    'read_defaults read_from_self read_inner read_next_chunk_size read_readable read_status recreate_cm release_save ' +
    'remove_action remove_leading_dot remove_reader remove_trailing_slash remove_unittest_tb_frames remove_writer ' +
    'replace_convenience_variables replace_transport replace_writer report_exception reset_internal_locks ' +
    'resolve_filename run_forever_cleanup run_forever_setup run_once sanitize_header sanitize_windows_name ' +
    'save_bytearray_no_memo save_bytes_no_memo save_input save_toplevel_by_name scan_name select_frame select_from ' +
    'send_output send_request send_traceback_header set_alpn_protocols set_attrs set_caller_tracefunc ' +
    'set_command_options set_coroutine_origin_tracking set_done set_ident set_metadata_defaults set_native_id ' +
    'set_opt_strings set_stopinfo set_trace_opcodes set_tstate_lock show_display show_help spawn_process split_chunks ' +
    'split_extended_path split_lines start_executor_manager_thread start_serving stop_serving stream_reader ' +
    'string_to_bytes strip_full strip_inline tag_bind translate_newlines try_wait type_params_helper ' +
    'type_specific_attributes update_careful update_crc update_loose validate_file_mtime validate_host ' +
    'validate_metadata validate_method validate_path validate_value_types validate_version wait_for_data ' +
    'wait_for_tstate_lock wake_up_first wake_up_next wrap_bio wrap_chunks wrap_ipv6 wrap_socket write_constant ' +
    'write_docstring write_docstring_and_traverse_body write_end_record write_fstring_inner write_section ' +
    'write_status write_str_avoiding_backslashes write_to_self'
  ).split(' '),
)
