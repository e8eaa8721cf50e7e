#ifdef LASTLAP_NATS

#include "CNats.h"

#include <nats/nats.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a message says of where it ends in the publisher's log. */
static const char *end_header = "Lastlap-End";
static const char *expected_header = "Nats-Expected-Last-Subject-Sequence";

/* How long an answer is waited for, and a connection; in milliseconds. */
static const int64_t patience = 2000;

struct broker {
  natsConnection *connection;
  jsCtx *stream;
  natsSubscription *subscription;
  natsMsg *message;
};

static _Thread_local char reason[256];

const char *broker_reason(void) { return reason; }

static int fail(natsStatus status, jsErrCode code) {
  natsStatus last = NATS_OK;
  const char *told = nats_GetLastError(&last);
  const char *text = natsStatus_GetText(status);
  if (last == status && told != NULL && told[0] != '\0') text = told;
  /* It begins with where in the library that was. */
  const char *place = text[0] == '(' ? strstr(text, "): ") : NULL;
  snprintf(reason, sizeof reason, "%s", place == NULL ? text : place + 3);
  if (code == JSStreamNotFoundErr || code == JSNoMessageFoundErr) return BROKER_NOTHING;
  if (code == JSStreamWrongLastSequenceErr) return BROKER_OTHER_LAST;
  return status == NATS_NOT_FOUND ? BROKER_NOTHING : BROKER_FAILED;
}

/* Without one the library prints what goes wrong in the background. */
static void ignore_error(natsConnection *connection, natsSubscription *subscription,
                         natsStatus status, void *closure) {
  (void)connection, (void)subscription, (void)status, (void)closure;
}

static natsStatus set_access(natsOptions *options, const struct broker_access *access) {
  natsStatus status = NATS_OK;
  if (access->credentials != NULL)
    status = natsOptions_SetUserCredentialsFromFiles(options, access->credentials, NULL);
  if (status == NATS_OK && access->authority != NULL)
    status = natsOptions_LoadCATrustedCertificates(options, access->authority);
  if (status == NATS_OK && access->certificate != NULL && access->key != NULL)
    status = natsOptions_LoadCertificatesChain(options, access->certificate, access->key);
  if (status == NATS_OK && access->user != NULL)
    status = natsOptions_SetUserInfo(options, access->user, access->password);
  return status;
}

static natsStatus set_options(natsOptions *options, const char **servers, int count,
                              const struct broker_access *access) {
  natsStatus status = natsOptions_SetServers(options, servers, count);
  if (status == NATS_OK) status = natsOptions_SetName(options, "lastlap");
  if (status == NATS_OK) status = natsOptions_SetAllowReconnect(options, false);
  if (status == NATS_OK) status = natsOptions_SetTimeout(options, patience);
  if (status == NATS_OK) status = natsOptions_SetPingInterval(options, patience);
  if (status == NATS_OK) status = natsOptions_SetMaxPingsOut(options, 2);
  if (status == NATS_OK) status = natsOptions_SetErrorHandler(options, ignore_error, NULL);
  if (status == NATS_OK) status = set_access(options, access);
  return status;
}

broker *broker_open(const char **servers, int count, const struct broker_access *access) {
  broker *made = calloc(1, sizeof *made);
  if (made == NULL) return NULL;
  natsOptions *options = NULL;
  natsStatus status = natsOptions_Create(&options);
  if (status == NATS_OK) status = set_options(options, servers, count, access);
  if (status == NATS_OK) status = natsConnection_Connect(&made->connection, options);
  if (status == NATS_OK) {
    jsOptions wait;
    jsOptions_Init(&wait);
    wait.Wait = patience;
    status = natsConnection_JetStream(&made->stream, made->connection, &wait);
  }
  natsOptions_Destroy(options);
  if (status == NATS_OK) return made;
  fail(status, 0);
  broker_close(made);
  return NULL;
}

void broker_close(broker *broker) {
  natsMsg_Destroy(broker->message);
  natsSubscription_Destroy(broker->subscription);
  jsCtx_Destroy(broker->stream);
  natsConnection_Destroy(broker->connection);
  free(broker);
}

int broker_is_open(broker *broker) { return !natsConnection_IsClosed(broker->connection); }

int64_t broker_longest(broker *broker) { return natsConnection_GetMaxPayload(broker->connection); }

int broker_make_stream(broker *broker, const char *stream, const char *subject) {
  jsStreamInfo *info = NULL;
  jsErrCode code = 0;
  natsStatus status = js_GetStreamInfo(&info, broker->stream, stream, NULL, &code);
  if (status != NATS_OK && code == JSStreamNotFoundErr) {
    const char *subjects[] = {subject};
    jsStreamConfig config;
    jsStreamConfig_Init(&config);
    config.Name = stream;
    config.Subjects = subjects;
    config.SubjectsLen = 1;
    config.Replicas = 3;
    status = js_AddStream(&info, broker->stream, &config, NULL, &code);
    if (status != NATS_OK && code == JSStreamReplicasNotSupportedErr) {
      config.Replicas = 1;
      status = js_AddStream(&info, broker->stream, &config, NULL, &code);
    }
  }
  jsStreamInfo_Destroy(info);
  return status == NATS_OK ? 0 : fail(status, code);
}

int broker_newest(broker *broker, const char *stream, uint64_t *sequence) {
  jsStreamInfo *info = NULL;
  jsErrCode code = 0;
  natsStatus status = js_GetStreamInfo(&info, broker->stream, stream, NULL, &code);
  if (status != NATS_OK) return fail(status, code);
  *sequence = info->State.LastSeq;
  jsStreamInfo_Destroy(info);
  return 0;
}

int broker_last(broker *broker, const char *stream, const char *subject, uint64_t *sequence,
                char *end, int size) {
  natsMsg *message = NULL;
  jsErrCode code = 0;
  natsStatus status = js_GetLastMsg(&message, broker->stream, stream, subject, NULL, &code);
  if (status != NATS_OK) return fail(status, code);
  const char *told = NULL;
  *sequence = natsMsg_GetSequence(message);
  snprintf(end, (size_t)size, "%s",
           natsMsgHeader_Get(message, end_header, &told) == NATS_OK ? told : "");
  natsMsg_Destroy(message);
  return 0;
}

int broker_publish(broker *broker, const char *stream, const char *subject, const void *bytes,
                   int count, const char *end, uint64_t last, uint64_t *sequence) {
  natsMsg *message = NULL;
  jsPubAck *stored = NULL;
  jsErrCode code = 0;
  char expected[24];
  jsPubOptions options;
  jsPubOptions_Init(&options);
  options.ExpectStream = stream;
  /* The library's own option leaves a 0 away, so that a first message would follow any other. */
  snprintf(expected, sizeof expected, "%llu", (unsigned long long)last);
  natsStatus status = natsMsg_Create(&message, subject, NULL, bytes, count);
  if (status == NATS_OK) status = natsMsgHeader_Set(message, end_header, end);
  if (status == NATS_OK) status = natsMsgHeader_Set(message, expected_header, expected);
  if (status == NATS_OK)
    status = js_PublishMsg(&stored, broker->stream, message, &options, &code);
  if (status == NATS_OK) *sequence = stored->Sequence;
  jsPubAck_Destroy(stored);
  natsMsg_Destroy(message);
  return status == NATS_OK ? 0 : fail(status, code);
}

int broker_follow(broker *broker, const char *stream, const char *subject, uint64_t from) {
  jsErrCode code = 0;
  jsSubOptions options;
  jsSubOptions_Init(&options);
  options.Stream = stream;
  options.Ordered = true;
  options.Config.Heartbeat = 1000000000;
  options.Config.DeliverPolicy = js_DeliverByStartSequence;
  options.Config.OptStartSeq = from;
  natsSubscription_Destroy(broker->subscription);
  broker->subscription = NULL;
  natsStatus status = js_SubscribeSync(&broker->subscription, broker->stream, subject, NULL,
                                       &options, &code);
  return status == NATS_OK ? 0 : fail(status, code);
}

int broker_is_followed(broker *broker) {
  jsConsumerInfo *info = NULL;
  jsErrCode code = 0;
  natsStatus status = natsSubscription_GetConsumerInfo(&info, broker->subscription, NULL, &code);
  jsConsumerInfo_Destroy(info);
  return status == NATS_OK ? 0 : fail(status, code);
}

int broker_next(broker *broker, int64_t milliseconds, struct broker_message *message) {
  natsMsg_Destroy(broker->message);
  broker->message = NULL;
  natsStatus status =
      natsSubscription_NextMsg(&broker->message, broker->subscription, milliseconds);
  if (status == NATS_TIMEOUT) return BROKER_SILENT;
  jsMsgMetaData *about = NULL;
  if (status == NATS_OK) status = natsMsg_GetMetaData(&about, broker->message);
  if (status != NATS_OK) return fail(status, 0);
  message->bytes = natsMsg_GetData(broker->message);
  message->count = natsMsg_GetDataLength(broker->message);
  message->sequence = about->Sequence.Stream;
  jsMsgMetaData_Destroy(about);
  return 0;
}

#endif
