#include "web/draw_gl.h"

#include <GLES2/gl2.h>

#include <algorithm>
#include <cstddef>

namespace jihe::web {

namespace {

constexpr char kVertexShader[] =
    "uniform vec4 view;"
    "attribute vec2 position;attribute vec2 uv;attribute vec4 colour;"
    "varying vec2 at;varying vec4 ink;"
    "void main(){at=uv;ink=colour;gl_Position=vec4(position*view.xy+view.zw,0.0,1.0);}";
constexpr char kFragmentShader[] =
    "precision mediump float;"
    "uniform sampler2D atlas;"
    "varying highp vec2 at;varying vec4 ink;"
    "void main(){gl_FragColor=vec4(ink.rgb,ink.a*texture2D(atlas,at).a);}";

GLuint shader(GLenum kind, const char* source) {
  const GLuint made = glCreateShader(kind);
  glShaderSource(made, 1, &source, nullptr);
  glCompileShader(made);
  GLint good = 0;
  glGetShaderiv(made, GL_COMPILE_STATUS, &good);
  return good != 0 ? made : 0;
}

}  // namespace

bool GlPainter::start() {
  const GLuint vertex = shader(GL_VERTEX_SHADER, kVertexShader), fragment = shader(GL_FRAGMENT_SHADER, kFragmentShader);
  if (vertex == 0 || fragment == 0) return false;
  program_ = glCreateProgram();
  glAttachShader(program_, vertex);
  glAttachShader(program_, fragment);
  glLinkProgram(program_);
  GLint good = 0;
  glGetProgramiv(program_, GL_LINK_STATUS, &good);
  if (good == 0) return false;
  position_ = glGetAttribLocation(program_, "position");
  uv_ = glGetAttribLocation(program_, "uv");
  colour_ = glGetAttribLocation(program_, "colour");
  projection_ = glGetUniformLocation(program_, "view");
  sampler_ = glGetUniformLocation(program_, "atlas");
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  return true;
}

void GlPainter::forget() {
  program_ = vertices_ = indices_ = 0;
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_Destroyed) continue;
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                      : ImTextureStatus_WantCreate);
  }
}

void GlPainter::update(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantCreate || texture.Status == ImTextureStatus_WantUpdates) {
    GLuint name = static_cast<GLuint>(texture.TexID);
    const bool make = texture.Status == ImTextureStatus_WantCreate;
    if (make) glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    if (make) {
      // Glyphs are drawn texel by pixel: nothing is to be filtered.
      glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
      glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
      glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
      glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
      glTexImage2D(GL_TEXTURE_2D, 0, GL_ALPHA, texture.Width, texture.Height, 0, GL_ALPHA, GL_UNSIGNED_BYTE,
                   texture.Pixels);
      texture.SetTexID(static_cast<ImTextureID>(name));
    } else {
      // WebGL 1 uploads whole rows only: those that changed.
      const ImTextureRect& rect = texture.UpdateRect;
      glTexSubImage2D(GL_TEXTURE_2D, 0, 0, rect.y, texture.Width, rect.h, GL_ALPHA, GL_UNSIGNED_BYTE,
                      texture.GetPixelsAt(0, rect.y));
    }
    texture.SetStatus(ImTextureStatus_OK);
  } else if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) {
    const GLuint name = static_cast<GLuint>(texture.TexID);
    glDeleteTextures(1, &name);
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
  }
}

void GlPainter::set_up(int width, int height) {
  glViewport(0, 0, width, height);
  glClearColor(1, 1, 1, 1);
  glDisable(GL_SCISSOR_TEST);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_SCISSOR_TEST);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glDisable(GL_CULL_FACE);
  glDisable(GL_DEPTH_TEST);
  glUseProgram(program_);
  glUniform4f(projection_, 2.0f / static_cast<float>(width), -2.0f / static_cast<float>(height), -1, 1);
  glUniform1i(sampler_, 0);
  glActiveTexture(GL_TEXTURE0);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  for (const int attribute : {position_, uv_, colour_}) glEnableVertexAttribArray(static_cast<GLuint>(attribute));
}

void GlPainter::paint(ImDrawData& data, int width, int height) {
  if (data.Textures != nullptr) {
    for (ImTextureData* texture : *data.Textures) update(*texture);
  }
  set_up(width, height);
  for (const ImDrawList* list : data.CmdLists) {
    glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data, GL_STREAM_DRAW);
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const int x0 = std::max(0, static_cast<int>(command.ClipRect.x)),
                x1 = std::min(width, static_cast<int>(command.ClipRect.z));
      const int y0 = std::max(0, static_cast<int>(command.ClipRect.y)),
                y1 = std::min(height, static_cast<int>(command.ClipRect.w));
      if (x0 >= x1 || y0 >= y1 || command.ElemCount == 0) continue;
      glScissor(x0, height - y1, x1 - x0, y1 - y0);
      glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
      // Vertices past 65535 are reached by an offset: WebGL 1 has no base vertex.
      const auto at = [&](std::size_t member) {
        return reinterpret_cast<const void*>(command.VtxOffset * sizeof(ImDrawVert) + member);
      };
      constexpr GLsizei kStride = sizeof(ImDrawVert);
      glVertexAttribPointer(static_cast<GLuint>(position_), 2, GL_FLOAT, GL_FALSE, kStride,
                            at(offsetof(ImDrawVert, pos)));
      glVertexAttribPointer(static_cast<GLuint>(uv_), 2, GL_FLOAT, GL_FALSE, kStride, at(offsetof(ImDrawVert, uv)));
      glVertexAttribPointer(static_cast<GLuint>(colour_), 4, GL_UNSIGNED_BYTE, GL_TRUE, kStride,
                            at(offsetof(ImDrawVert, col)));
      glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                     reinterpret_cast<const void*>(command.IdxOffset * sizeof(ImDrawIdx)));
    }
  }
}

}  // namespace jihe::web
